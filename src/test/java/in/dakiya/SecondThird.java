package in.dakiya;

import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Another third, see {@link FirstThird}. */
@Suite
@SelectPackages("in.dakiya")
@IncludeClassNamePatterns(SecondThird.STORIES)
class SecondThird {

    static final String STORIES = "in\\.dakiya\\.story\\.[ACDMP].*Test";
}
