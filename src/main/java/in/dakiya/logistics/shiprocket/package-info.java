/** Shiprocket (apidocs.shiprocket.in), an aggregator of couriers: the connector and all that only it knows. */
package in.dakiya.logistics.shiprocket;
