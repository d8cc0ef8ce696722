package io.dialectic.sql;

/** A node with a value; predicates are expressions. */
public interface Expression extends Node {}
