### Which version a page shows, and what became of it: of the Code, of a clause, of a report.

## A paragraph of a report

status-paragraph-same = Not since it came to this site. A correction would be told beside it, with the words from before.
status-paragraph-corrected = Corrected { $dates }. What it was before is told beside it.

## A report that was withdrawn or replaced

status-report-withdrawn = This report was withdrawn { AT($date) } by { $by }
status-report-replaced = It was replaced by { $reports }.
status-report-replaced-elsewhere = Replaced by: { $report } Source: { $source }
status-report-replaces = { $sourced ->
    [yes] { $report }. Source: { $source }
   *[no] { $report }
}
