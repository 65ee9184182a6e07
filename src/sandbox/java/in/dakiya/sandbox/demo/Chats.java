package in.dakiya.sandbox.demo;

import in.dakiya.sandbox.meta.ChatLine;
import in.dakiya.sandbox.meta.Person;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Prints what has been said since it last looked, each person with his own margin. */
final class Chats {

    private static final String MARGIN = "                                        ";

    private final PrintStream out;
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, Integer> printed = new HashMap<>();

    Chats(PrintStream out) {
        this.out = out;
    }

    Chats with(String name, Person person) {
        people.put(name, person);
        printed.put(name, 0);
        return this;
    }

    void print() {
        int margin = 0;
        for (Map.Entry<String, Person> entry : people.entrySet()) {
            var chat = entry.getValue().chat();
            int from = printed.get(entry.getKey());
            String indent = MARGIN.substring(0, margin);
            chat.subList(from, chat.size()).forEach(line -> print(indent, entry.getKey(), line));
            printed.put(entry.getKey(), chat.size());
            margin = MARGIN.length();
        }
    }

    private void print(String indent, String name, ChatLine line) {
        out.println(indent + (line.mine() ? name + " taps or types:" : "To " + name + ":"));
        line.bubble().rendered().lines().forEach(text -> out.println(indent + "  | " + text));
        out.println();
    }
}
