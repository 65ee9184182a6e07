package in.dakiya;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/**
 * A third of all tests, by the time they take: a whole run plays it beside {@link SecondThird} and {@link LastThird}, each
 * in a process and a world of its own.
 */
@Suite
@SelectPackages("in.dakiya")
@IncludeClassNamePatterns(FirstThird.STORIES)
class FirstThird {

    /** By their letter: all that plays a story again for each of its calls. */
    static final String STORIES = "in\\.dakiya\\.story\\.E.*Test";
}
