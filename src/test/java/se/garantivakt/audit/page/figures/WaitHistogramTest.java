package se.garantivakt.audit.page.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class WaitHistogramTest {

  @Property
  void every_wait_lies_in_one_bin_on_its_side_of_the_limit(
      @ForAll @IntRange(max = 400) int limit, @ForAll @IntRange(max = 2000) int waited) {
    WaitHistogram histogram = new WaitHistogram(limit);
    histogram.add(waited);
    List<WaitHistogram.Bin> told =
        histogram.bins().stream().filter(bin -> bin.count() > 0).toList();
    assertThat(told).hasSize(1);
    WaitHistogram.Bin bin = told.get(0);
    assertThat(bin.count()).isEqualTo(1);
    assertThat(bin.isInside()).isEqualTo(waited <= limit);
    assertThat((long) waited).isBetween(bin.from(), bin.to().orElse(Long.MAX_VALUE));
  }

  @Property
  void bins_follow_each_other_without_gaps(@ForAll @IntRange(max = 400) int limit) {
    List<WaitHistogram.Bin> bins = new WaitHistogram(limit).bins();
    assertThat(bins.get(0).from()).isZero();
    for (int i = 1; i < bins.size(); i++) {
      assertThat(bins.get(i).from()).isEqualTo(bins.get(i - 1).to().orElseThrow() + 1);
    }
    assertThat(bins.get(bins.size() - 1).to()).isEmpty();
    assertThat(bins).hasSizeLessThan(70);
  }
}
