package org.gongkai.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.gongkai.knowledge.IdentityInstance.BoundTerm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IdentityInstanceTest {

    private Edition edition;

    @BeforeEach
    void readEdition() throws KnowledgeException {
        edition = new KnowledgeReader(KnowledgeFolder.PROJECT)
                .read()
                .edition("2021")
                .orElseThrow();
    }

    private List<IdentityInstance> instances(String identity) {
        return IdentityInstance.of(edition).stream()
                .filter(instance -> instance.identity().code().equals(identity))
                .toList();
    }

    @Test
    void balanceOfRequestsIsCheckedForEachBreakdown() {
        assertThat(instances("requests_balance"))
                .extracting(IdentityInstance::instance)
                .containsExactly("total", "natural", "business", "research", "welfare", "legal", "other");
    }

    @Test
    void everyTermOfABalanceIsBoundToItsBreakdown() {
        IdentityInstance natural = instances("requests_balance").get(1);

        assertThat(natural.table()).isEqualTo("requests");
        assertThat(natural.terms()).extracting(BoundTerm::breakdown).containsOnly("natural");
        assertThat(natural.terms())
                .extracting(BoundTerm::indicator)
                .containsExactly("requests_new", "backlog_in", "results_total", "backlog_out");
        assertThat(natural.terms()).extracting(BoundTerm::left).containsExactly(true, true, false, false);
    }

    @Test
    void sumOverApplicantsIsCheckedForEachIndicatorWithACellInTheRequestTable() {
        List<String> withCell = edition.indicators()
                .filter(indicator -> indicator.table().equals("requests"))
                .filter(Indicator::hasCell)
                .map(Indicator::code)
                .toList();

        assertThat(instances("applicants_sum"))
                .hasSize(25)
                .extracting(IdentityInstance::instance)
                .isEqualTo(withCell);
        assertThat(instances("applicants_sum"))
                .allSatisfy(instance -> assertThat(instance.terms())
                        .hasSize(7)
                        .extracting(BoundTerm::indicator)
                        .containsOnly(instance.instance()));
    }

    @Test
    void identityWithoutBreakdownsHasOneInstance() {
        assertThat(instances("reviews_sum"))
                .singleElement()
                .satisfies(instance -> assertThat(instance.instance()).isEqualTo("total"))
                .satisfies(instance -> assertThat(instance.table()).isEqualTo("reviews"));
    }

    @Test
    void carryOverKeepsTheYearOffset() {
        assertThat(instances("backlog_carry_over"))
                .hasSize(7)
                .allSatisfy(instance -> assertThat(instance.terms())
                        .extracting(BoundTerm::yearOffset)
                        .containsExactly(0, -1));
    }

    @Test
    void instancesOfAnEditionAreDistinct() {
        List<IdentityInstance> instances = IdentityInstance.of(edition);

        assertThat(instances.stream()
                        .map(instance -> instance.identity().code() + "/" + instance.instance())
                        .collect(Collectors.toSet()))
                .hasSameSizeAs(instances);
    }
}
