### The Code on one page, its versions, and the way from one version to another.

code-title = The Code
code-description = The latest version of { $site } on one page, and all its versions.
# Read aloud before the words
code-latest = Latest version
code-contents = Contents
# After a sentence on the numbers, which are links
code-how-to-cite = To link to or cite a clause, choose its number.
code-versions = Versions
code-other-versions = { $n ->
    [one] Other version
   *[other] { $n } other versions
}
# A version in the list: what it is, and since when
code-version = { $version }: { $life }.
# Read aloud after a link that each version has
code-of-version = { $link }<unseen> ({ $version })</unseen>

## On each page of the Code, where there are several versions

code-switch = Versions
code-switch-shown = Version: <strong>{ $version }</strong>
code-switch-shown-latest = Version: <strong>{ $version }</strong> (latest)
code-switch-latest = Latest version
code-switch-all = All { $total } versions

## The guide for corrections

code-no-file = There is no such file here yet.
code-older-reports = Older reports are in the folder of their { $body }.
