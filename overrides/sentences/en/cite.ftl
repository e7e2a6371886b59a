### Linking and citing: beside a clause, a principle, a paragraph of a report, a comparison and a version.

## Opens the two addresses

cite-menu = Link or cite<unseen> { $name }</unseen>
# The same, above both on the page of one clause
cite-heading = Link or cite

## The two addresses

# What is linked to may be the same as what is cited
cite-link = { $to ->
    [latest] Link: latest version
    [versions] Link: every version
   *[same] Link
}
cite-cite = { $to ->
    [latest] Cite: this version
    [versions] Cite: this version
   *[same] Cite
}
cite-changed = Has it changed?
cite-other-styles = OSCOLA and Markdown<unseen> citation of { $name }</unseen>
cite-oscola = OSCOLA
# Below the citation
cite-oscola-accessed = Add “accessed” and the date.
cite-markdown = Markdown
# Where the permanent address of the site is not known
cite-no-address = These links are incomplete until the site has its address. Copy completes them with the one in your browser.
cite-how = How to cite
cite-check = Check a quotation

## Buttons. What is not seen is read aloud

cite-copy-link = Copy<unseen> the link to { $name }</unseen>
cite-copy-citation = Copy<unseen> the citation of { $name }</unseen>
cite-copy-oscola = Copy<unseen> the OSCOLA citation of { $name }</unseen>
cite-copy-markdown = Copy<unseen> the Markdown citation of { $name }</unseen>
cite-copy-version = Copy<unseen> the citation of this version</unseen>

## Citations, to copy

cite-unit = { $name }: ‘{ $words }’, { $work }, { $version }, { $address }
# Oxford University Standard for the Citation of Legal Authorities
cite-unit-oscola = ‘{ $work }’ ({ $site }, { $version }) { $name } <{ $address }>
cite-unit-markdown = [{ $name }]({ $address }): “{ $words }” ({ $work }, { $version })
cite-paragraph = { $name }: ‘{ $words }’, { $report }, { $body }, { $date }, { $address }
cite-part = { $name }, { $work }, { $version }, { $address }
cite-version = { $work }, { $version }, { $address }
cite-comparison = { $how ->
    [changed] What changed from the { $before } to the { $after }, { $site }, { $addresses }
    [open] What would change from the { $before } to the { $after }, { $site }, { $addresses }
   *[over] What was to change from the { $before } to the { $after }, { $site }, { $addresses }
}
