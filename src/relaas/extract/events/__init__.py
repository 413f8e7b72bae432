"""What happens in a document: events with their time, place, participants and stance."""
