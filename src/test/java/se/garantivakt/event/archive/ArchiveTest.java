package se.garantivakt.event.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private Path write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private static byte[] gzipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static List<String> read(Path path) {
    try (Stream<ArchivedRecord> records = Archive.at(path).records()) {
      return records
          .map(r -> r.line() + " " + new String(r.value(), StandardCharsets.UTF_8))
          .toList();
    }
  }

  @Test
  void lines_come_as_they_stand_without_line_ends_and_blank_lines_count_but_do_not_come()
      throws IOException {
    Path file = write("a.jsonl", "\n{a}\r\n \t\r\n å \n\nlast");
    assertThat(read(file)).containsExactly("2 {a}", "4  å ", "6 last");
    assertThat(read(write("b.jsonl", "one\n"))).containsExactly("1 one");
    assertThat(read(write("c.jsonl", ""))).isEmpty();
  }

  @Test
  void a_line_longer_than_any_buffer_is_whole() throws IOException {
    String first = "x".repeat(64 * 1024);
    String second = "y".repeat(200_001);
    assertThat(read(write("a.jsonl", first + "\n" + second + "\nz")))
        .containsExactly("1 " + first, "2 " + second, "3 z");
  }

  @Test
  void a_gzipped_file_reads_as_a_plain_one() throws IOException {
    assertThat(read(write("a.jsonl.gz", gzipped("one\ntwo")))).containsExactly("1 one", "2 two");
  }

  @Test
  void a_folder_is_read_recursively_by_name_and_only_what_is_an_archive() throws IOException {
    write("b.jsonl", "3");
    write("a/z.json-lines", "1");
    write("a/.hidden.jsonl", "no");
    write(".git/x.jsonl", "no");
    write("b.jsonl.gz", gzipped("4"));
    write("c.txt", "no");
    write("ab.jsonl", "2");
    assertThat(read(folder)).containsExactly("1 1", "1 2", "1 3", "1 4");
    assertThat(Archive.at(folder).records().map(ArchivedRecord::file))
        .first()
        .isEqualTo(folder.resolve("a/z.json-lines").toString());
  }

  @Test
  void a_folder_mounted_as_links_is_read_once() throws IOException {
    Path real = write("..2026/a.jsonl", "1").getParent();
    Path data = Files.createSymbolicLink(folder.resolve("..data"), real);
    Files.createSymbolicLink(folder.resolve("a.jsonl"), data.resolve("a.jsonl"));
    assertThat(read(folder)).containsExactly("1 1");
  }

  @Test
  void what_is_no_archive_is_refused_by_its_path_with_what_is_allowed() throws IOException {
    Path text = write("a.txt", "x");
    Path empty = Files.createDirectory(folder.resolve("empty"));
    for (Path path : List.of(folder.resolve("missing"), text, empty)) {
      assertThatThrownBy(() -> Archive.at(path))
          .isInstanceOf(ArchiveException.class)
          .hasMessageContaining(path.toString())
          .hasMessageContaining(".jsonl.gz");
    }
  }

  @Test
  void a_gzip_that_is_none_or_is_cut_off_is_refused_by_its_path() throws IOException {
    byte[] whole = gzipped("one\ntwo\n".repeat(100));
    Path plain = write("plain.jsonl.gz", "{}");
    Path cut = write("cut.jsonl.gz", Arrays.copyOf(whole, whole.length - 9));
    for (Path path : List.of(plain, cut)) {
      assertThatThrownBy(() -> read(path))
          .isInstanceOf(ArchiveException.class)
          .hasMessageContaining(path.toString())
          .hasMessageContaining("allowed");
    }
  }

  @Test
  void a_line_without_end_is_refused_by_its_number() throws IOException {
    byte[] endless = new byte[Lines.LONGEST + 100_000];
    Arrays.fill(endless, (byte) 'x');
    endless[1] = '\n';
    Path file = write("a.jsonl", endless);
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(ArchiveException.class)
        .hasMessageContaining("line 2");
  }
}
