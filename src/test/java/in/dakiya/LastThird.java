package in.dakiya;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All tests that {@link FirstThird} and {@link SecondThird} leave. */
@Suite
@SelectPackages("in.dakiya")
@ExcludeClassNamePatterns({FirstThird.STORIES, SecondThird.STORIES})
class LastThird {}
