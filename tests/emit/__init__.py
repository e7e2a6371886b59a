"""Tests of the files for programs; a package, so that its modules may have the names of others."""
