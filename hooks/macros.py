"""The macros plugin's module: what an editor may write between double braces.

Looks it up on the book; imports nothing.
"""


def define_env(env):
    """Registers each of the book's sayings; which page asks is known only when it asks."""

    def macro(name):
        # a lambda, since the page is known only when it is called
        return lambda *references: env.conf["book"].macros(env.page.url)[name](*references)  # noqa: PLW0108

    for name in env.conf["book"].macros(""):
        env.macro(macro(name), name)
