package in.dakiya.dialogue;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a day as people type it: {@code tomorrow}, {@code kal}, {@code 28 Nov}, {@code 28/11}, {@code 3 din}. A day
 * without a year is the nearest such day, so that in December "2 Jan" is next year's. Texts come folded.
 */
final class SpokenDate {

    private static final Map<String, Integer> DAYS_AHEAD = Map.ofEntries(
            Map.entry("today", 0),
            Map.entry("aaj", 0),
            Map.entry("aj", 0),
            Map.entry("आज", 0),
            Map.entry("tomorrow", 1),
            Map.entry("tmrw", 1),
            Map.entry("tomorow", 1),
            Map.entry("kal", 1),
            Map.entry("कल", 1),
            Map.entry("parso", 2),
            Map.entry("parson", 2),
            Map.entry("परसों", 2),
            Map.entry("day after tomorrow", 2),
            Map.entry("yesterday", -1));

    private static final Set<String> COUNTED = Set.of("day", "days", "din", "दिन", "dino");

    /** Words around a day that mean nothing more. */
    private static final Set<String> AROUND = Set.of(
            "by",
            "on",
            "till",
            "until",
            "expected",
            "delivery",
            "date",
            "tak",
            "ko",
            "तक",
            "को",
            "reach",
            "in",
            "me",
            "mein",
            "में");

    private static final Pattern NUMERIC = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})(?:\\2(\\d{4}|\\d{2}))?");
    private static final Pattern JOINED = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?-?(\\p{L}[\\p{L}\\p{M}]+)");
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?");
    private static final int LONGEST = 3;

    private SpokenDate() {}

    /** A day somewhere in a text. A number alone is none: it may be anything. */
    static Optional<Found<LocalDate>> in(String text, LocalDate today) {
        List<String> words = Arrays.asList(text.split(" "));
        for (int length = Math.min(LONGEST, words.size()); length > 0; length--) {
            for (int from = 0; from + length <= words.size(); from++) {
                int to = from + length;
                Optional<LocalDate> day = day(words.subList(from, to), today);
                if (day.isPresent()) {
                    return Optional.of(new Found<>(day.get(), without(words, from, to)));
                }
            }
        }
        return Optional.empty();
    }

    /** The answer to "which day": also {@code 28}, the next such day of a month. */
    static Optional<LocalDate> answer(String text, LocalDate today) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            return nextDayOfMonth(Integer.parseInt(day.group(1)), today);
        }
        return in(text, today).map(Found::value);
    }

    private static Optional<LocalDate> nextDayOfMonth(int day, LocalDate today) {
        return today.datesUntil(today.plusDays(62))
                .filter(date -> date.getDayOfMonth() == day)
                .findFirst();
    }

    private static Optional<LocalDate> day(List<String> raw, LocalDate today) {
        List<String> words =
                raw.stream().map(word -> word.replaceAll("[,.]+$", "")).toList();
        String all = String.join(" ", words);
        Integer ahead = DAYS_AHEAD.get(all);
        if (ahead != null) {
            return Optional.of(today.plusDays(ahead));
        }
        return switch (words.size()) {
            case 1 -> oneWord(all, today);
            case 2 -> twoWords(words.get(0), words.get(1), today);
            default -> named(words.get(0), words.get(1), words.get(2), today);
        };
    }

    private static Optional<LocalDate> oneWord(String word, LocalDate today) {
        Matcher numeric = NUMERIC.matcher(word);
        if (numeric.matches()) {
            return date(numeric.group(1), Integer.parseInt(numeric.group(3)), year(numeric.group(4)), today);
        }
        Matcher joined = JOINED.matcher(word);
        if (joined.matches()) {
            return named(joined.group(1), joined.group(2), "", today);
        }
        return DayNames.weekday(word).map(weekday -> next(weekday, today));
    }

    private static Optional<LocalDate> twoWords(String first, String second, LocalDate today) {
        if (COUNTED.contains(second) && first.matches("\\d{1,2}")) {
            return Optional.of(today.plusDays(Integer.parseInt(first)));
        }
        return named(first, second, "", today);
    }

    private static Optional<LocalDate> named(String first, String second, String year, LocalDate today) {
        boolean dayFirst = DAY.matcher(first).matches();
        Matcher day = DAY.matcher(dayFirst ? first : second);
        Optional<Integer> month = DayNames.month(dayFirst ? second : first);
        if (month.isEmpty() || !day.matches() || !year.matches("|\\d{4}|\\d{2}")) {
            return Optional.empty();
        }
        return date(day.group(1), month.get(), year(year.isEmpty() ? null : year), today);
    }

    private static Optional<Integer> year(@Nullable String typed) {
        return Optional.ofNullable(typed).map(Integer::valueOf).map(year -> year < 100 ? 2000 + year : year);
    }

    private static Optional<LocalDate> date(String day, int month, Optional<Integer> year, LocalDate today) {
        if (year.isPresent()) {
            return of(year.get(), month, Integer.parseInt(day));
        }
        Optional<LocalDate> thisYear = of(today.getYear(), month, Integer.parseInt(day));
        Optional<LocalDate> nextYear = of(today.getYear() + 1, month, Integer.parseInt(day));
        boolean next = nextYear.isPresent() && (thisYear.isEmpty() || isNearer(nextYear.get(), thisYear.get(), today));
        return next ? nextYear : thisYear;
    }

    private static boolean isNearer(LocalDate one, LocalDate other, LocalDate today) {
        return Math.abs(ChronoUnit.DAYS.between(today, one)) < Math.abs(ChronoUnit.DAYS.between(today, other));
    }

    private static Optional<LocalDate> of(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            // 31 November: no day at all.
            return Optional.empty();
        }
    }

    private static LocalDate next(DayOfWeek weekday, LocalDate today) {
        return today.with(TemporalAdjusters.next(weekday));
    }

    private static String without(List<String> words, int from, int to) {
        int start = from;
        while (start > 0 && AROUND.contains(words.get(start - 1))) {
            start--;
        }
        int end = to;
        while (end < words.size() && AROUND.contains(words.get(end))) {
            end++;
        }
        return (String.join(" ", words.subList(0, start)) + " " + String.join(" ", words.subList(end, words.size())))
                .strip();
    }
}
