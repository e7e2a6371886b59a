### The page about the languages of our words. It is there if the site has more than one.

language-title = Languages
language-description = Which of our words are in which language, and who has read them.
language-ours = Our words are in: { $languages }.
language-documents = The Code, the reports, and names and reasons from them are in the language they were written in, nearly always English. So are citations to copy.
# $language is its own name
language-share = { $language }: { $there } of { $total } sentences. The others are shown in English. Read by a speaker of the language: { $read }.
language-unread = A sentence that no speaker has read may be wrong. If two languages differ, the English is right.
