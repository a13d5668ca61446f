package org.ascertain.query.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ascertain.model.Nullable;
import org.ascertain.tables.ClassMember;

/** Compares the judged customers with the truth. */
final class CustomerComparison {
  private final List<CustomerRow> truth;
  private final Map<String, ClassMember> judged = new HashMap<>();

  CustomerComparison(List<CustomerRow> truth, List<ClassMember> members) {
    this.truth = truth;
    members.forEach(member -> judged.put(member.customerId(), member));
  }

  /** Membership over the whole frame; affected and exposed over sampled members. */
  List<CustomerAgreement> agreements() {
    List<CustomerRow> sampledMembers =
        truth.stream().filter(row -> row.isSampled() && row.isMember()).toList();
    return List.of(
        compare("is_member", truth, CustomerRow::isMember, ClassMember::isMember, row -> false),
        compare(
            "is_affected",
            sampledMembers,
            CustomerRow::isAffected,
            ClassMember::isAffected,
            row -> false),
        compare(
            "is_exposed",
            sampledMembers,
            CustomerRow::isExposed,
            ClassMember::isExposed,
            CustomerRow::isExposedOpen));
  }

  private CustomerAgreement compare(
      String column,
      List<CustomerRow> rows,
      Predicate<CustomerRow> expected,
      Function<ClassMember, Boolean> actual,
      Predicate<CustomerRow> isOpen) {
    List<String> falselyTrue = new ArrayList<>();
    List<String> falselyFalse = new ArrayList<>();
    int open = 0;
    int unknown = 0;
    for (CustomerRow row : rows) {
      Boolean answer = answer(row, actual);
      if (isOpen.test(row)) {
        open++;
      } else if (answer == null) {
        unknown++;
      } else if (answer != expected.test(row)) {
        (answer ? falselyTrue : falselyFalse).add(row.customerId());
      }
    }
    int compared = rows.size() - open - unknown;
    int agreed = compared - falselyTrue.size() - falselyFalse.size();
    return new CustomerAgreement(
        column, compared, agreed, open, unknown, falselyTrue, falselyFalse);
  }

  @Nullable
  private Boolean answer(CustomerRow row, Function<ClassMember, Boolean> actual) {
    ClassMember member = judged.get(row.customerId());
    return member == null ? null : actual.apply(member);
  }
}
