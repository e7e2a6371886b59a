"""The reader of HTML, such as a page of an agenda that a browser saved."""
