### Around every page: the head of the file, the menu, the search box, the foot; and what scripts say.

## Menu

frame-skip = Skip to the text
# On the search page
frame-skip-to-search = Skip to the search box
frame-home = { $site } home page
frame-menu = Menu
# Read aloud before the menu
frame-main = Main
frame-how-to-cite = How to cite
frame-search = Search
# Name of the box, read aloud
frame-search-box = Search this site

## Foot

frame-colours = Colours
frame-colours-device = As your device
frame-colours-light = Light
frame-colours-dark = Dark

## The whole text

frame-print = Print

## Social card

# The picture, the same for all pages
frame-card = Lines of text on green

## Said by the script of every page

frame-copied = Copied
frame-copy-blocked = Your browser blocked copying.
frame-copy-selected = Your browser blocked copying. The text is selected: copy it yourself.
# Name of a wide table, read aloud. The place is a heading or paragraph
frame-table = Table: { $place }
frame-table-numbered = Table { $number }: { $place }
# A place without a name
frame-words-of-document = words of a document
