"""From Markdown files to pages, without site generator, clock or network: `load`, `validate`, `history.links`, `render`."""
