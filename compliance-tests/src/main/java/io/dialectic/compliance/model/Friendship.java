package io.dialectic.compliance.model;

import io.dialectic.annotation.Column;
import io.dialectic.annotation.Id;
import io.dialectic.annotation.Table;

/** What ties a student to another, by a unique key that is not the primary key. */
@Table("friendships")
public record Friendship(
        @Id @Column(length = 20) String fromCode,
        @Id @Column(length = 20) String toCode) {}
