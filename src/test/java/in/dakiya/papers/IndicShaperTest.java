package in.dakiya.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shaper against HarfBuzz, which the JDK brings with it: the same glyphs in the same order. */
class IndicShaperTest {

    @ParameterizedTest
    @CsvSource({
        "DEVANAGARI, नमस्ते हिन्दी क्षत्रिय ज्ञान श्रीमती विद्यार्थी कर्म धर्मशाला राष्ट्र ट्रक प्रिया द्वारा स्ट्रीट लक्ष्मी कृष्णा हृदय उज्ज्वल",
        "DEVANAGARI, ब्राह्मण विश्वविद्यालय मुंबई दिल्ली पुणे ऋषि क्यों सूर्य कार्यालय मार्ग शक्ति अर्द्ध वर्षों गढ़ हूँ रुपये रूप बाज़ार ज़िला फ़ोन",
        "DEVANAGARI, दुर्गा चौक त्रिपाठी शर्मा मिश्रा गुप्ता क्\u200Dया क्\u200Cया चतुर्वेदी",
        "BENGALI, বাংলা কলকাতা শ্রী রাষ্ট্র চট্টোপাধ্যায় মুখোপাধ্যায় বন্দ্যোপাধ্যায় কর্ম ধর্ম পার্ক ব্রিজ স্ট্রিট ঠিকানা ক্ষমা জ্ঞান উৎসব",
        "BENGALI, কৃষ্ণ দুর্গা হৃদয় চক্রবর্তী ঘোষ সৌমিত্র পৌরসভা কোন কৌশিক মিষ্টি শক্তি সূর্য গঙ্গোপাধ্যায় ভট্টাচার্য দিল্লি হাওড়া",
        "GUJARATI, ગુજરાતી અમદાવાદ શ્રી જ્ઞાન કૃષ્ણ રાષ્ટ્ર ધર્મ માર્ગ વિદ્યાર્થી દ્વારકા સ્ટ્રીટ ચોક્સી પટેલ મહેતા સૂર્ય લક્ષ્મી હૃદય બ્રાહ્મણ",
        "TAMIL, தமிழ் சென்னை கோயம்புத்தூர் மதுரை ஸ்ரீ லக்ஷ்மி கொடைக்கானல் பௌர்ணமி தெரு முருகன் சூர்யா விக்னேஷ் பேருந்து நிலையம்",
        "TAMIL, கூடு டில்லி திருச்சிராப்பள்ளி வைகை ஔவையார் ஜெயலலிதா துணி நூறு",
        "TELUGU, తెలుగు హైదరాబాద్ శ్రీనివాస్ లక్ష్మి కృష్ణ విజయవాడ సూర్య వీధి మార్గం ధర్మ విద్యార్థి జ్ఞానం అమ్మ కొత్త పెద్ద రోడ్డు ప్రకాశం నెల్లూరు",
        "KANNADA, ಕನ್ನಡ ಬೆಂಗಳೂರು ಶ್ರೀನಿವಾಸ ಲಕ್ಷ್ಮಿ ಕೃಷ್ಣ ಮೈಸೂರು ಧರ್ಮ ರಾಷ್ಟ್ರ ಮಾರ್ಗ ಸೂರ್ಯ ಸ್ತ್ರೀ ವಿದ್ಯಾರ್ಥಿ ಜ್ಞಾನ ಅಮ್ಮ ರಸ್ತೆ ಕೋಟೆ",
        "KANNADA, ಹುಬ್ಬಳ್ಳಿ ಚಿಕ್ಕಮಗಳೂರು ಪ್ರಕಾಶ ಗ್ರಾಮ ಕೊಡಗು",
        "MALAYALAM, മലയാളം കൊച്ചി തിരുവനന്തപുരം ശ്രീ കൃഷ്ണൻ ലക്ഷ്മി ക്രമം പ്രകാശ് സ്ത്രീ രാഷ്ട്രം മാർഗ്ഗം ജ്ഞാനം അമ്മ കോഴിക്കോട്",
        "MALAYALAM, തൃശ്ശൂർ കൗമാരം സൂര്യൻ വിദ്യാർത്ഥി ദേവി പൈസ ക്ലാസ് സ്വപ്ന വീട്",
        "ODIA, ଓଡ଼ିଆ ଭୁବନେଶ୍ୱର କଟକ ଶ୍ରୀ କୃଷ୍ଣ ଧର୍ମ ମାର୍ଗ ସୂର୍ଯ୍ୟ ରାଷ୍ଟ୍ର ଲକ୍ଷ୍ମୀ ଜ୍ଞାନ ପ୍ରକାଶ କୋଟି କୌଶଳ ମହାନ୍ତି ପୁରୀ",
        "GURMUKHI, ਪੰਜਾਬੀ ਅੰਮ੍ਰਿਤਸਰ ਲੁਧਿਆਣਾ ਸਿੰਘ ਗੁਰਪ੍ਰੀਤ ਸ੍ਰੀ ਕ੍ਰਿਸ਼ਨ ਸੜਕ ਦਿੱਲੀ ਹਰਮਿੰਦਰ ਸਵਰਗ ਪੜ੍ਹ ਜ਼ਿਲ੍ਹਾ"
    })
    void aWordIsDrawnAsHarfBuzzDrawsIt(Script script, String words) throws IOException, FontFormatException {
        IndicShaper shaper = new IndicShaper(script);
        for (String word : words.split(" ", -1)) {
            assertThat(glyphs(shaper.shape(word))).as(word).isEqualTo(harfBuzz(script, word));
        }
    }

    @ParameterizedTest
    @CsvSource({"DEVANAGARI, वि|श्व|वि|द्या|ल|य", "TAMIL, கொ|டை|க்கா|ன|ல்", "BENGALI, চ|ট্টো|পা|ধ্যা|য়"})
    void aWordIsBrokenBetweenSyllablesOnly(Script script, String syllables) {
        String word = syllables.replace("|", "");

        assertThat(new IndicShaper(script).shape(word).stream().map(Cluster::text))
                .containsExactly(syllables.split("\\|", -1));
    }

    private static List<Integer> glyphs(List<Cluster> clusters) {
        return clusters.stream()
                .flatMap(cluster -> cluster.glyphs().stream())
                .map(Glyph::id)
                .toList();
    }

    private static List<Integer> harfBuzz(Script script, String word) throws IOException, FontFormatException {
        Face face = Face.of(script);
        Font font = Font.createFont(Font.TRUETYPE_FONT, IndicShaperTest.class.getResourceAsStream(face.resource()));
        FontRenderContext screen = new FontRenderContext(null, true, true);
        GlyphVector drawn =
                font.layoutGlyphVector(screen, word.toCharArray(), 0, word.length(), Font.LAYOUT_LEFT_TO_RIGHT);
        Typeface typeface = Typeface.of(face);
        List<Integer> invisible =
                List.of(0xFFFF, 0xFFFE, typeface.glyph(' '), typeface.glyph(0x200C), typeface.glyph(0x200D));
        return Arrays.stream(drawn.getGlyphCodes(0, drawn.getNumGlyphs(), null))
                .boxed()
                .filter(glyph -> !invisible.contains(glyph))
                .toList();
    }
}
