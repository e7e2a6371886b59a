### Pictures of words of the Code, which other sites show of a link. They are as short as can be: they are seen small.

# What a picture shows, for those who cannot see it
picture-description = { $name }: { $words }
# If it has only the first words
picture-shortened = Shortened
# From which version on the words are the same. The latest version has them
picture-since = Same since the { $first }
# The first and last version with these words, which the latest does not have
picture-span = { CAP($first) } to { $last }
# In place of a character of a text that no typeface here has
picture-character = [character: { $name }]
