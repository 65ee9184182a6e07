package in.dakiya;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * Half of all tests, by the time they take: a whole run plays it beside {@link SecondHalf}, each in a process and a world
 * of its own.
 */
@Suite
@SelectPackages("in.dakiya")
@IncludeClassNamePatterns(FirstHalf.STORIES)
class FirstHalf {

    /** Stories by their letter: all that plays one again for each of its calls, and some more. */
    static final String STORIES = "in\\.dakiya\\.story\\.[C-E].*Test";
}
