### Which version a page shows, and what became of it: of the Code, of a clause, of a report.

## A report that was withdrawn or replaced

status-report-withdrawn = This report was withdrawn { AT($date) } by { $by }
status-report-replaced = It was replaced by { $reports }.
status-report-replaced-elsewhere = Replaced by: { $report } Source: { $source }
status-report-replaces = { $sourced ->
    [yes] { $report }. Source: { $source }
   *[no] { $report }
}
