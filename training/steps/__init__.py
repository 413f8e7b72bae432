"""The steps of making a pipeline: read, mend, group, train, measure, pack."""
