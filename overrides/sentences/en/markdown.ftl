### Texts as Markdown, and llms.txt: for language models and those who use them.

# Whose words are whose
markdown-whose = Quotations are the document's words. The address beside each is permanent.

## llms.txt

# The status is a sentence
markdown-summary = The text of this code, version by version, and committee reports that relate to it. { $status }
# How to quote
markdown-quote = To quote a clause, take its words from one of these files to the letter and give the address beside it. Addresses below /code/ never change their words.
markdown-versions = Versions
markdown-also = data:
markdown-parts = Parts of the latest version
markdown-data = Data
markdown-index = All versions, councils and reports
markdown-subjects = Subjects A to Z
markdown-tables = Tables
