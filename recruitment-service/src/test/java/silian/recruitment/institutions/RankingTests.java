package silian.recruitment.institutions;

import static org.assertj.core.api.Assertions.assertThat;
import static silian.recruitment.institutions.Institutions.FIRST;
import static silian.recruitment.institutions.Institutions.RULE;
import static silian.recruitment.institutions.Institutions.aPanel;
import static silian.recruitment.institutions.Institutions.anEntrant;
import static silian.recruitment.institutions.Institutions.interviewed;
import static silian.recruitment.institutions.Institutions.withAddition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingTests {

    @ParameterizedTest
    @CsvSource({"150,150,false,100.00", "0,0,false,0.00", "100,100.01,false,66.67", "100,100.02,false,66.67",
            "90.01,90.005,false,60.01", "90.01,90,false,60.00", "90.02,90,false,60.01", "150,150,true,105.00",
            "90,90,true,65.00"})
    void addsUpPapersAndRoundsHalfUp(BigDecimal a, BigDecimal b, boolean addition, BigDecimal written) {
        assertThat(Scoring.written(new Papers(a, b), addition, RULE)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"80.00,80.00,80.00", "66.67,85.33,77.87", "0.01,0.01,0.01", "0.01,0.00,0.00", "60.01,80.01,72.01"})
    void weighsWrittenAndInterview(BigDecimal written, BigDecimal interview, BigDecimal total) {
        assertThat(Scoring.total(written, interview, RULE)).isEqualTo(total);
    }

    @Test
    void leavesOutHighestAndLowestMarksIfTheRuleSaysSo() {
        var marks = Stream.of("60", "80.01", "80.02", "99").map(BigDecimal::new).toList();

        assertThat(Scoring.interview(marks, RULE)).isEqualTo("79.76");
        assertThat(Scoring.interview(marks, dropping(1))).isEqualTo("80.02");
    }

    @Test
    void letsAllOfTheLastPlaceEnter() {
        var list = ShortList.of(List.of(anEntrant("A", "120", "120"), anEntrant("B", "110", "120"),
                anEntrant("C", "100", "110"), anEntrant("D", "110", "100"), anEntrant("E", "100", "109.96")), 1, RULE,
                FIRST);

        assertThat(list.lines()).extracting(ShortList.ShortListed::candidate).containsExactly("A", "B", "C", "D", "E");
        assertThat(list.lines()).extracting(ShortList.ShortListed::rank).containsExactly(1, 2, 3, 3, 5);
        assertThat(list.lines()).extracting(ShortList.ShortListed::entered).containsExactly(true, true, true, true,
                false);
    }

    @Test
    void listsWhoWasAbsentWithoutARank() {
        var list = ShortList
                .of(List.of(anEntrant("A", "120", "120"), anEntrant("B", "120", "120").written(null, "officer"),
                        anEntrant("C", "120", "120").gone()), 1, RULE, FIRST);

        assertThat(list.lines()).filteredOn(ShortList.ShortListed::entered).extracting(ShortList.ShortListed::candidate)
                .containsExactly("A");
        assertThat(list.lines()).filteredOn(line -> line.rank() == null).hasSize(2);
    }

    @Test
    void tellsEqualTotalsApartByWrittenThenPaperBThenLot() {
        // all four have 76.00 in total; B the better written score, of the others D the better paper B
        var entrants = List.of(interviewed(anEntrant("A", "110", "100"), "80"),
                interviewed(anEntrant("B", "120", "108"), "76"), interviewed(anEntrant("C", "110", "100"), "80"),
                interviewed(anEntrant("D", "100", "110"), "80"));

        for (int i = 0; i < 4; i++) {
            var shuffled = new ArrayList<>(entrants);
            Collections.rotate(shuffled, i);
            var ranking = Ranking.of(shuffled, aPanel(), 1, RULE, FIRST);
            assertThat(ranking.lines()).extracting(Ranking.Ranked::total)
                    .containsOnly(new BigDecimal("76.00"));
            assertThat(ranking.eligible()).containsExactly("B", "D", "A", "C");
            assertThat(ranking.lines()).extracting(Ranking.Ranked::rank).containsExactly(1, 2, 3, 4);
        }
    }

    @Test
    void asksForThePassMarkOnlyBelowTheRatio() {
        var three = List.of(interviewed(anEntrant("A", "120", "120"), "60"),
                interviewed(anEntrant("B", "120", "120"), "59.99"), interviewed(anEntrant("C", "120", "120"), "10"));

        assertThat(Ranking.of(three, aPanel(), 1, RULE, FIRST).eligible()).containsExactly("A", "B", "C");
        assertThat(Ranking.of(three.subList(0, 2), aPanel(), 1, RULE, FIRST).eligible()).containsExactly("A");
        var oneAbsent = List.of(three.get(0), three.get(1), three.get(2).interviewed(Map.of(), "officer"));
        var ranking = Ranking.of(oneAbsent, aPanel(), 1, RULE, FIRST);
        assertThat(ranking.passMarkApplies()).isTrue();
        assertThat(ranking.eligible()).containsExactly("A");
        assertThat(ranking.lines().getLast().rank()).isNull();
    }

    @Test
    void countsNoMarkOfAPanellistWhoIsKin() {
        var entrant = anEntrant("A", "120", "120")
                .interviewed(Map.of("P1", new BigDecimal("100"), "P2", new BigDecimal("70")), "officer");

        assertThat(Ranking.of(List.of(entrant), aPanel(), 1, RULE, FIRST).lines().getFirst().interview())
                .isEqualTo("85.00");
        var line = Ranking.of(List.of(entrant), aPanel("A"), 1, RULE, FIRST).lines().getFirst();
        assertThat(line.interview()).isEqualTo("70.00");
        assertThat(line.marks()).extracting(Ranking.Mark::counts).containsExactly(false, true);
    }

    @Test
    void addsPointsToTheWrittenScoreOnly() {
        var with = withAddition(interviewed(anEntrant("A", "90", "90"), "80"));
        var without = interviewed(anEntrant("B", "90", "90"), "80");

        var lines = Ranking.of(List.of(with, without), aPanel(), 1, RULE, FIRST).lines();
        assertThat(lines.get(0).written()).isEqualTo("65.00");
        assertThat(lines.get(0).total()).isEqualTo("74.00");
        assertThat(lines.get(1).total()).isEqualTo("72.00");
    }

    private static RecruitmentRule dropping(int marks) {
        return new RecruitmentRule(RULE.version(), 3, 3, 150, 3, 5, 3, 40, 60, 2, RULE.tieBreaks(), 60, 3, 2, marks, 7,
                3, 12, 12, 6, 7);
    }
}
