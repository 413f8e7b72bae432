"""From mentions of all documents to dates, entities, events, statements and figures."""
