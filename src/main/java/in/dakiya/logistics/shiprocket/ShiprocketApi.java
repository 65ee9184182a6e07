package in.dakiya.logistics.shiprocket;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Shiprocket's API, as far as we call it. Answers of any status come back as they are. */
@RegisterRestClient(configKey = "shiprocket")
@Path("/v1/external")
@Consumes(MediaType.APPLICATION_JSON)
public interface ShiprocketApi {

    @POST
    @Path("/auth/login")
    Response login(JsonNode body);

    @POST
    @Path("/orders/create/adhoc")
    Response createOrder(@HeaderParam("Authorization") String bearer, JsonNode body);

    /** With all fields of a new order; by our number of it. Only before it has an AWB. */
    @POST
    @Path("/orders/update/adhoc")
    Response updateOrder(@HeaderParam("Authorization") String bearer, JsonNode body);

    /** Orders whose number contains the text. */
    @GET
    @Path("/orders")
    Response searchOrders(
            @HeaderParam("Authorization") String bearer,
            @QueryParam("search") String search,
            @QueryParam("per_page") int perPage);

    @GET
    @Path("/orders/show/{order}")
    Response showOrder(@HeaderParam("Authorization") String bearer, @PathParam("order") String order);

    @GET
    @Path("/courier/serviceability/")
    Response serviceability(@HeaderParam("Authorization") String bearer, @QueryParam("order_id") String order);

    @POST
    @Path("/courier/assign/awb")
    Response assignAwb(@HeaderParam("Authorization") String bearer, JsonNode body);

    @POST
    @Path("/courier/generate/pickup")
    Response generatePickup(@HeaderParam("Authorization") String bearer, JsonNode body);

    @POST
    @Path("/courier/generate/label")
    Response generateLabel(@HeaderParam("Authorization") String bearer, JsonNode body);

    @POST
    @Path("/courier/track/awbs")
    Response track(@HeaderParam("Authorization") String bearer, JsonNode body);

    @GET
    @Path("/courier/serviceability/")
    Response offers(
            @HeaderParam("Authorization") String bearer,
            @QueryParam("pickup_postcode") String from,
            @QueryParam("delivery_postcode") String to,
            @QueryParam("cod") int cod,
            @QueryParam("weight") String kilograms,
            @QueryParam("length") int lengthCm,
            @QueryParam("breadth") int breadthCm,
            @QueryParam("height") int heightCm,
            @QueryParam("declared_value") String rupees);

    /** By Shiprocket's ids of orders. */
    @POST
    @Path("/orders/cancel")
    Response cancelOrders(@HeaderParam("Authorization") String bearer, JsonNode body);

    @GET
    @Path("/ndr/{awb}")
    Response failedDelivery(@HeaderParam("Authorization") String bearer, @PathParam("awb") String awb);

    @POST
    @Path("/ndr/{awb}/action")
    Response answerFailedDelivery(
            @HeaderParam("Authorization") String bearer, @PathParam("awb") String awb, JsonNode body);
}
