/** The couriers that a seller may use himself: their names, their numbers, their pages. Pure. */
package in.dakiya.courier;
