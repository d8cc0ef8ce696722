package io.dialectic.mysql;

import io.dialectic.mysql.family.FamilySyntax;

/** How MySQL spells queries and changes: as its family does. */
final class MySqlSyntax extends FamilySyntax {}
