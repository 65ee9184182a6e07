package in.dakiya.bell;

import in.dakiya.work.WorkQueue;
import java.time.Duration;

/** "Look at this work item." Carries nothing but its key. */
public record Bell(WorkQueue queue, String partition, String name, Duration delay) {}
