package org.ascertain.query.score;

import java.util.List;

/**
 * How the judgements of customers agree with the truth, on one column of {@code class_members}.
 *
 * @param column the column
 * @param comparedCount customers compared
 * @param agreedCount of these, judged as the truth has it
 * @param openCount customers left out because either answer is right
 * @param unknownCount customers left out because no source could have shown it
 * @param falselyTrue customers judged true that are not
 * @param falselyFalse customers judged false that are true
 */
public record CustomerAgreement(
    String column,
    int comparedCount,
    int agreedCount,
    int openCount,
    int unknownCount,
    List<String> falselyTrue,
    List<String> falselyFalse) {}
