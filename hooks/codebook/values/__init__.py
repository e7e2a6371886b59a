"""Plain values: references, dates, web addresses, contact data and policies, independent of files, editions and pages."""
