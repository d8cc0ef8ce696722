package io.dialectic.compliance.cases;

import io.dialectic.Model;
import io.dialectic.Query;
import io.dialectic.compliance.Subject;
import io.dialectic.compliance.model.Course;
import io.dialectic.compliance.model.Enrolment;
import io.dialectic.compliance.model.Friendship;
import io.dialectic.compliance.model.Locker;
import io.dialectic.compliance.model.Student;
import java.util.List;

/** Students Ann, Ben and Cid; courses of which one requires another and one is deleted; some enrolments, one deleted. */
record School(
        Model<Student> students,
        Model<Course> courses,
        Model<Enrolment> enrolments,
        Model<Friendship> friendships,
        Model<Locker> lockers) {
    static School of(Subject t) {
        School school = new School(
                t.database().model(Student.class),
                t.database().model(Course.class),
                t.database().model(Enrolment.class),
                t.database().model(Friendship.class),
                t.database().model(Locker.class));
        t.own(school.students, school.courses, school.enrolments, school.friendships, school.lockers);
        List<Student> students = school.students.bulkCreate(
                List.of(Student.of("a", "Ann"), Student.of("b", "Ben"), Student.of("c", "Cid")));
        Course algebra = school.courses.create(Course.of("Algebra", 5, null));
        Course calculus = school.courses.create(Course.of("Calculus", 7, algebra.id()));
        Course latin = school.courses.create(Course.of("Latin", null, null));
        Course greek = school.courses.create(Course.of("Greek", 3, latin.id()));
        school.enrolments.bulkCreate(List.of(
                Enrolment.of(students.get(0).id(), algebra.id(), 1),
                Enrolment.of(students.get(0).id(), calculus.id(), 3),
                Enrolment.of(students.get(0).id(), greek.id(), 2),
                Enrolment.of(students.get(1).id(), algebra.id(), null),
                Enrolment.of(students.get(1).id(), latin.id(), 4)));
        school.enrolments.where(Enrolment::grade).eq(4).destroy();
        school.courses.destroy(greek);
        school.friendships.bulkCreate(
                List.of(new Friendship("a", "b"), new Friendship("a", "c"), new Friendship("b", "a")));
        school.lockers.bulkCreate(List.of(new Locker(1, "a", null), new Locker(2, null, null)));
        return school;
    }

    Student student(String code, Query<Student> query) {
        return query.where(Student::code).eq(code).findOne().orElseThrow();
    }
}
