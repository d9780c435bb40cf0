package se.garantivakt.event;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalNumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "191212121212",
        "19121212-1212",
        "1212121212",
        "121212-1212",
        "121212+1212",
        "19121212+1212",
        "19121212 1212",
        " 19121212-1212\t",
        "\u00a0191212121212\n",
        "19121212\u20131212",
        "\uff11\uff19121212\u22121212",
      })
  void the_published_fictitious_number_is_told_however_it_is_written(String text) {
    assertThat(PersonalNumber.reads(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "19121212-1213",
        "1912121212",
        "171212121212",
        "19121312-1212",
        "1912-12121212",
        "19121212--1212",
        "1912121212120",
        "P19121212-1212",
        "19121212-1212-1",
        "SE2321000016-1A01",
        "2f6b3c1e-0001-4000-8000-000000000001",
      })
  void other_texts_are_not(String text) {
    assertThat(PersonalNumber.reads(text)).isFalse();
  }

  @Test
  void a_leap_day_must_be_one_in_its_century() {
    assertThat(PersonalNumber.reads(PersonalNumbers.valid("20000229", "123"))).isTrue();
    assertThat(PersonalNumber.reads(PersonalNumbers.valid("19000229", "123"))).isFalse();
    assertThat(PersonalNumber.reads(PersonalNumbers.valid("19000229", "123").substring(2)))
        .isTrue();
  }

  @Property
  void every_valid_number_is_told_and_no_other_check_digit_is(
      @ForAll @IntRange(min = 1880, max = 2026) int year,
      @ForAll @IntRange(min = 1, max = 12) int month,
      @ForAll @IntRange(min = 1, max = 28) int day,
      @ForAll boolean coordination,
      @ForAll @IntRange(max = 999) int serial) {
    String date = "%04d%02d%02d".formatted(year, month, coordination ? day + 60 : day);
    String valid = PersonalNumbers.valid(date, "%03d".formatted(serial));
    for (char check = '0'; check <= '9'; check++) {
      String number = valid.substring(0, 11) + check;
      assertThat(PersonalNumber.reads(number)).isEqualTo(number.equals(valid));
      assertThat(PersonalNumber.reads(number.substring(2, 8) + "-" + number.substring(8)))
          .isEqualTo(number.equals(valid));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"id\":191212121212}",
        "Anna (121212-1212) ringde",
        "123-19121212-1212",
        "19121212-1212",
        "x,1212121212,y",
      })
  void one_standing_alone_in_a_text_is_found(String text) {
    assertThat(PersonalNumber.standsIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "SE1212121212", "1212121212A", "01912121212120", "121212-12123", "2026-03-05"})
  void digits_inside_something_longer_are_not(String text) {
    assertThat(PersonalNumber.standsIn(text)).isFalse();
  }

  @Property
  void what_reads_as_one_is_found_between_anything_that_is_no_letter_or_digit(
      @ForAll @StringLength(max = 8) String before, @ForAll @StringLength(max = 8) String after) {
    assertThat(PersonalNumber.standsIn(before + "\"191212121212\"" + after)).isTrue();
  }
}
