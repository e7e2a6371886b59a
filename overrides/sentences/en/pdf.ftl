### Files to print. Sentences of the pages are used as well.

# Above the heading: what a principle is from
pdf-from = { $work }. { CAP($version) }
# Above the title of a report
pdf-report = { $body }. Report, { $date }
# Title of the sheet with all principles
pdf-poster-title = { $n ->
    [one] The principle on one page. { $work } ({ $version })
   *[other] { $n } principles on one page. { $work } ({ $version })
}
# A sentence on a meeting
pdf-decided = Decision: { $decided }
# Before or after, in a comparison
pdf-side = { $side }: { $version }

# In place of a character of a text that no typeface here has
pdf-character = [character: { $name }]

## At the end

# Heading of the addresses and facts
pdf-about = About this text
pdf-permanent = Permanent link
pdf-address = Link
pdf-latest = Latest version
pdf-no-address = This site has no address yet, so links on paper are incomplete.
pdf-fingerprint = SHA-256 of the { $version }

## On each page

pdf-page = Page { $page } of { $pages }
# Below a QR code
pdf-qr-below = Permanent link
# Read aloud in place of a QR code
pdf-qr = QR code of { $address }
