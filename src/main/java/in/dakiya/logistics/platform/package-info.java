/** The partner that is the platform itself: it books and tracks on its own. */
package in.dakiya.logistics.platform;
