"""Values: references, dates, web addresses, contact data and policies. Frozen or plain text; they know nothing of files, editions or pages."""
