"""Module for the macros plugin: registers the book's macros."""


def define_env(env):
    """Registers each macro; the calling page is looked up at call time."""

    def macro(name):
        # a lambda, because env.page is set later
        return lambda *references: env.conf["book"].macros(env.page.url)[name](*references)  # noqa: PLW0108

    for name in env.conf["book"].macros(""):
        env.macro(macro(name), name)
