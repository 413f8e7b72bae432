"""What each section of the page shows, made ready for its template."""
