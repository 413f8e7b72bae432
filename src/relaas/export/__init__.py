"""The account as data; one format a file."""
