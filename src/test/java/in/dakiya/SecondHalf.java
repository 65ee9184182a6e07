package in.dakiya;

import org.junit.platform.suite.api.ExcludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All tests that {@link FirstHalf} leaves. */
@Suite
@SelectPackages("in.dakiya")
@ExcludeClassNamePatterns(FirstHalf.STORIES)
class SecondHalf {}
