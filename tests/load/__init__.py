"""Tests of reading; a package, so that its modules may have the names of others."""
