package io.dialectic.compliance.cases;

import io.dialectic.Model;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Club;
import io.dialectic.compliance.model.Membership;
import io.dialectic.compliance.model.Membership.Role;
import io.dialectic.compliance.model.Note;
import io.dialectic.compliance.model.Person;
import io.dialectic.compliance.model.Remark;
import io.dialectic.compliance.model.Remark.Tone;
import java.util.List;

/**
 * Ann wrote Plan (pinned, edited by Bob) and the draft Sketch; Bob wrote the draft Idea (edited by Ann) and Report (edited by
 * himself); Cid nothing. Plan has the remarks good and hm, Sketch nice and no, Report yes, and Idea one that is deleted. Ann chairs
 * the open club Chess and the closed club Go; Bob is in Chess; nobody is in Tea.
 */
record Forum(
        Model<Person> people,
        Model<Note> notes,
        Model<Remark> remarks,
        Model<Club> clubs,
        Model<Membership> memberships) {
    static Forum of(Subject t) {
        Forum forum = new Forum(
                t.database().model(Person.class),
                t.database().model(Note.class),
                t.database().model(Remark.class),
                t.database().model(Club.class),
                t.database().model(Membership.class));
        t.own(forum.people, forum.notes, forum.remarks, forum.clubs, forum.memberships);
        Long ann = forum.people.create(Person.of("Ann")).id();
        Long bob = forum.people.create(Person.of("Bob")).id();
        forum.people.create(Person.of("Cid"));
        Long plan = forum.notes.create(Note.of("Plan", false, true, ann, bob)).id();
        Long sketch =
                forum.notes.create(Note.of("Sketch", true, false, ann, null)).id();
        Long idea = forum.notes.create(Note.of("Idea", true, false, bob, ann)).id();
        Long report =
                forum.notes.create(Note.of("Report", false, false, bob, bob)).id();
        forum.remarks.bulkCreate(List.of(
                Remark.of("good", Tone.KIND, plan),
                Remark.of("hm", Tone.SHARP, plan),
                Remark.of("nice", Tone.KIND, sketch),
                Remark.of("no", Tone.SHARP, sketch),
                Remark.of("old", Tone.KIND, idea),
                Remark.of("yes", Tone.KIND, report)));
        forum.remarks.where(Remark::text).eq("old").destroy();
        Long chess = forum.clubs.create(Club.of("Chess", true)).id();
        Long closed = forum.clubs.create(Club.of("Go", false)).id();
        forum.clubs.create(Club.of("Tea", true));
        forum.memberships.bulkCreate(List.of(
                Membership.of(ann, chess, Role.CHAIR),
                Membership.of(ann, closed, Role.CHAIR),
                Membership.of(bob, chess, Role.MEMBER)));
        return forum;
    }
}
