package in.dakiya.whatsapp;

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
import org.jboss.resteasy.reactive.client.api.ClientMultipartForm;

/** Meta's Graph API, as far as we call it. Answers of any status come back as they are: {@link CloudApi} reads them. */
@RegisterRestClient(configKey = "whatsapp")
@Path("/{version}/{object}")
public interface GraphApi {

    @POST
    @Path("/messages")
    @Consumes(MediaType.APPLICATION_JSON)
    Response send(
            @PathParam("version") String version,
            @PathParam("object") String phoneNumberId,
            @HeaderParam("Authorization") String bearer,
            JsonNode message);

    @POST
    @Path("/media")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    Response upload(
            @PathParam("version") String version,
            @PathParam("object") String phoneNumberId,
            @HeaderParam("Authorization") String bearer,
            ClientMultipartForm form);

    /** Where a file can be downloaded for the next five minutes, if it belongs to the number. */
    @GET
    Response media(
            @PathParam("version") String version,
            @PathParam("object") String mediaId,
            @QueryParam("phone_number_id") String phoneNumberId,
            @HeaderParam("Authorization") String bearer);
}
