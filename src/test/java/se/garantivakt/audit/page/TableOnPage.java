package se.garantivakt.audit.page;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;

/** A table of the page as it stands in the browser. */
record TableOnPage(WebDriver browser, String id) {

  /** What sorts by a column, from 0. */
  WebElement head(int column) {
    return browser.findElements(By.cssSelector("#" + id + " thead button")).get(column);
  }

  /** How it is sorted by a column, from 0. */
  String sort(int column) {
    return browser
        .findElements(By.cssSelector("#" + id + " thead th"))
        .get(column)
        .getAttribute("aria-sort");
  }

  /** What stands in a column, from 1. */
  List<String> cells(int column) {
    return browser
        .findElements(By.cssSelector("#" + id + " tbody tr > :nth-child(" + column + ")"))
        .stream()
        .map(WebElement::getText)
        .toList();
  }
}
