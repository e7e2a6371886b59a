### A version, or the whole site, in one ZIP file, for those who keep records.

## On its pages

bundle-copied = A copy of { $address }, which says what changed since.
bundle-copied-without-address = A copy of a site that has no permanent address yet.
bundle-files = Files
bundle-how = To check that nothing changed, see { $file }.
# Of the words of one clause
bundle-digest = SHA-256 of these words

## For programs

bundle-description = { $title }: pages, record, data and files to print.
bundle-everything = Every version, every report and all data of { $site }.
bundle-rights = Each text says what we know of its rights.
# A folder of files
bundle-data = Data

## How to check it, in a text file

bundle-copy-of = A copy of { $address }
bundle-on-linux = To check that no file changed, type this in this folder. On Linux:
bundle-on-mac = On a Mac:
bundle-on-windows = On Windows, in PowerShell:
bundle-nothing-printed = A file that changed or is missing is named. Otherwise nothing is printed.
bundle-with-bagit = This folder is a bag (BagIt, RFC 8493), so any program for bags can check it too, such as:
bundle-fingerprint = The SHA-256 of { $file } is the fingerprint of the text:
bundle-what-it-shows = This shows that the copy is whole, not that it is ours. Compare the fingerprint with that on the site or on paper.
