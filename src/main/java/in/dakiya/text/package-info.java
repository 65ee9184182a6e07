/** What people type, made comparable. Pure. */
package in.dakiya.text;
