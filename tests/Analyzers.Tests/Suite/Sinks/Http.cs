using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Shop;

class Calls(HttpClient http) : ControllerBase
{
    async Task Use(Customer c, string password, string accessToken)
    {
        await http.GetAsync("https://x.example/find?email=" + c.Email); // expect: SOC1010
        await http.GetStringAsync($"https://x.example/users/{c.Email}"); // expect: SOC1010
        await http.GetAsync($"https://x.example/find?email={Uri.EscapeDataString(c.Email)}"); // expect: SOC1010
        await http.PostAsync(new Uri("https://x.example/" + password), null); // expect: SOC1010
        using var request = new HttpRequestMessage(HttpMethod.Get, $"https://x.example/{c.Email}"); // expect: SOC1010
        request.RequestUri = new Uri("https://x.example/?token=" + accessToken); // expect: SOC1010
        request.Headers.Add("X-Mail", c.Email); // expect: SOC1010
        http.DefaultRequestHeaders.Add("X-Mail", c.Email); // expect: SOC1010
        Response.Headers["X-Mail"] = c.Email; // expect: SOC1010
        Response.Headers.Append("X-Mail", c.Email); // expect: SOC1010
        Response.Redirect("/welcome?mail=" + c.Email); // expect: SOC1010
        Results.Redirect($"/welcome?mail={c.Email}"); // expect: SOC1010
        Redirect("/welcome?mail=" + c.Email); // expect: SOC1010
        QueryHelpers.AddQueryString("/welcome", "mail", c.Email); // expect: SOC1010
        var builder = new UriBuilder("https://x.example");
        builder.Query = "mail=" + c.Email; // expect: SOC1010
        await http.GetAsync($"https://x.example/users/{c.Id}"); // ok: an id
        await http.GetAsync("https://x.example/emails"); // ok: a constant
        await http.PostAsync("https://x.example/users", new StringContent(c.Email)); // ok: in the body
        request.Headers.Add("Authorization", "Bearer " + accessToken); // ok: where a credential belongs
        http.DefaultRequestHeaders.Authorization = new("Bearer", accessToken); // ok: where a credential belongs
        request.RequestUri = new Uri("https://x.example/" + c.Id); // ok: an id
        Response.Headers["X-Id"] = c.Id.ToString(); // ok: an id
        Response.Redirect("/welcome"); // ok: a constant
        Redirect($"/users/{c.Id}"); // ok: an id
        QueryHelpers.AddQueryString("/welcome", "id", c.Id.ToString()); // ok: an id
        builder.Query = "id=" + c.Id; // ok: an id
        var old = request.RequestUri; // ok: a read
    }
}
