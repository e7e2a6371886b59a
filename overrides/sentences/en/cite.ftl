### Citations of a clause, a principle, a paragraph of a report, a comparison and a version.

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
